import { person } from '../tell';

export const DANA = person('Dana Reyes', 'VP Sales', 'business', 'vp');
export const MOSES = person('Moses Adler', 'VP Claims', 'business', 'vp');
export const KATRINE = person('Katrine Moen', 'VP Finance', 'business', 'vp');
export const IDRIS = person('Idris Bello', 'VP Customs', 'business', 'vp');
export const SOLVEIG = person('Solveig Aune', 'VP Driver Relations', 'business', 'vp');
export const TORE = person('Tore Lindgaard', 'COO', 'business', 'c-level');
export const OMAR = person('Omar Haddad', 'Head of IT Applications', 'it', 'director');
export const PRIIT = person('Priit Kask', 'Data engineer', 'data', 'staff');
export const YASMIN = person('Yasmin Belhadj', 'Machine learning engineer', 'it', 'staff');
export const JULES = person('Jules Carrow', 'Delivery lead, Dockside Assist', 'vendor', 'staff');
