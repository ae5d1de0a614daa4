import { ledBy } from '../answers';
import { supplier } from '../layers';
import { person } from '../tell';

export const DANA = person('Dana Reyes', 'VP Sales', 'business', 'vp');
export const MOSES = person('Moses Adler', 'VP Claims', 'business', 'vp');
export const KATRINE = person('Katrine Moen', 'VP Finance', 'business', 'vp');
export const IDRIS = person('Idris Bello', 'VP Customs', 'business', 'vp');
export const SOLVEIG = person('Solveig Aune', 'VP Driver Relations', 'business', 'vp');
export const TORE = person('Tore Lindgaard', 'COO', 'business', 'c-level');
export const LENA = person('Lena Brandt', 'Head of AI', 'data', 'director');
export const OMAR = person('Omar Haddad', 'Head of IT Applications', 'it', 'director');
export const PRIIT = person('Priit Kask', 'Data engineer', 'data', 'staff');
export const YASMIN = person('Yasmin Belhadj', 'Machine learning engineer', 'it', 'staff');
export const JULES = person('Jules Carrow', 'Delivery lead, Dockside Assist', 'vendor', 'staff');

export const HALDEN_LEAD = ledBy(
  LENA,
  'The plan for the back office of two years ago; four of its five parts run today',
  'Rate book search, in daily use by 90 people since 2023',
);

export const POLARIS = supplier('Polaris Models', 'Model API, paid by use', -212);
export const QUILLON = supplier('Quillon AI', 'Model API, a fixed number of calls a month', -270);
export const TERN = supplier('Tern Labs', 'Image models', -150);
export const FJORDCLOUD = supplier('Fjordcloud', 'Hosting in two regions', -480);
