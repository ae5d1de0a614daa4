import { ledBy } from '../answers';
import { supplier } from '../layers';
import { person } from '../tell';

export const LERATO = person('Lerato Dlamini', 'VP Stores', 'business', 'vp');
export const ZANELE = person('Zanele Khumalo', 'VP Supply Chain', 'business', 'vp');
export const PIETER = person('Pieter van Wyk', 'CFO', 'business', 'c-level');
export const NALEDI = person('Naledi Sithole', 'Accounts payable manager', 'business', 'manager');
export const GRACE = person('Grace Wanjiru', 'VP Marketing', 'business', 'vp');
export const THABO = person('Thabo Nkosi', 'Head of AI', 'data', 'director');
export const AYESHA = person('Ayesha Patel', 'Machine learning engineer', 'data', 'staff');
export const LWAZI = person('Lwazi Mokoena', 'Software engineer', 'it', 'staff');

export const MARULA_LEAD = ledBy(
  THABO,
  'Three-year data plan at the last employer, carried out to the end',
  'Credit scoring for 40,000 shop customers, live since 2021',
);

export const POLARIS = supplier('Polaris Models', 'Model API, paid by use', -330);
export const QUILLON = supplier('Quillon AI', 'Model API, paid by use', -190);
export const TERN = supplier('Tern Labs', 'Image models for the shelves', -240);
export const TALLYFERN_MODELS = supplier('Tallyfern', 'Forecast models, without their data', -40);
export const FYNBARK = supplier('Fynbark Cloud', 'Hosting', -520);
