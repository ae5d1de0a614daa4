import { ledBy } from '../answers';
import { supplier } from '../layers';
import { person } from '../tell';

export const SIOBHAN = person('Siobhan Keogh', 'VP Motor Claims', 'business', 'vp');
export const MEI_LIN = person('Mei-Lin Zhao', 'VP Underwriting', 'business', 'vp');
export const OLIVER = person('Oliver Tane', 'VP Policies', 'business', 'vp');
export const HARRIET = person('Harriet Boateng', 'VP Customer Care', 'business', 'vp');
export const GRAHAM = person('Graham Pell', 'CIO', 'it', 'c-level');
export const IMOGEN = person('Imogen Clarke', 'Director of AI', 'data', 'director');
export const TUAN = person('Tuan Nguyen', 'Machine learning engineer', 'data', 'staff');
export const RAVI = person('Ravi Menon', 'Software engineer', 'it', 'staff');

export const WATTLEBARK_LEAD = ledBy(
  IMOGEN,
  'The claims programme of a sister company, six of seven steps carried out',
  'Storm triage there: 11,000 claims sorted in one week of 2024',
);

export const POLARIS = supplier('Polaris Models', 'Model API at last year’s prices', -52);
export const QUILLON = supplier('Quillon AI', 'Model API, paid by use', -205);
export const TERN = supplier('Tern Labs', 'Image models', -310);
export const KOOKABURRA = supplier('Kookaburra Hosting', 'Hosting', -400);
