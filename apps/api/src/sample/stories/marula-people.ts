import { person } from '../tell';

export const LERATO = person('Lerato Dlamini', 'VP Stores', 'business', 'vp');
export const ZANELE = person('Zanele Khumalo', 'VP Supply Chain', 'business', 'vp');
export const PIETER = person('Pieter van Wyk', 'CFO', 'business', 'c-level');
export const NALEDI = person('Naledi Sithole', 'Accounts payable manager', 'business', 'manager');
export const GRACE = person('Grace Wanjiru', 'VP Marketing', 'business', 'vp');
export const THABO = person('Thabo Nkosi', 'Head of AI', 'data', 'director');
export const AYESHA = person('Ayesha Patel', 'Machine learning engineer', 'data', 'staff');
export const LWAZI = person('Lwazi Mokoena', 'Software engineer', 'it', 'staff');
