import { person } from '../tell';

export const SIOBHAN = person('Siobhan Keogh', 'VP Motor Claims', 'business', 'vp');
export const MEI_LIN = person('Mei-Lin Zhao', 'VP Underwriting', 'business', 'vp');
export const OLIVER = person('Oliver Tane', 'VP Policies', 'business', 'vp');
export const HARRIET = person('Harriet Boateng', 'VP Customer Care', 'business', 'vp');
export const GRAHAM = person('Graham Pell', 'CIO', 'it', 'c-level');
export const TUAN = person('Tuan Nguyen', 'Machine learning engineer', 'data', 'staff');
export const RAVI = person('Ravi Menon', 'Software engineer', 'it', 'staff');
