/** What may go into what people run: permissive licences, and the fonts' own. Copyleft and source-available ones may not. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
];

/** Development packages of which parts are built into the pages. */
const BUNDLED = [
  '@angular/cdk',
  '@angular/common',
  '@angular/core',
  '@angular/forms',
  '@angular/material',
  '@angular/platform-browser',
  '@angular/router',
  '@fontsource-variable/inter',
  '@simplewebauthn/browser',
  'echarts',
  'lucide-static',
  'tslib',
  'zrender',
];

/** The packages of a lock file whose licence is not allowed, or not told, as `name@version: licence`. */
export function refusedLicences(lock) {
  return shipped(lock)
    .filter(([, { license }]) => !isAllowed(license))
    .map(([path, { version, license }]) => `${nameOf(path)}@${version}: ${license ?? 'no licence told'}`);
}

/** The packages of a lock file that production needs or the pages hold, as `name@version`. */
export function shippedPackages(lock) {
  return new Set(shipped(lock).map(([path, { version }]) => `${nameOf(path)}@${version}`));
}

function shipped(lock) {
  return Object.entries(lock.packages).filter(
    ([path, one]) => path !== '' && one.link !== true && isShipped(path, one),
  );
}

function isShipped(path, { dev, devOptional }) {
  return (dev !== true && devOptional !== true) || BUNDLED.includes(nameOf(path));
}

const nameOf = (path) => path.split('node_modules/').at(-1);

/** `(MIT OR GPL-2.0)` leaves a choice; every part of an AND must be allowed. */
function isAllowed(license) {
  if (typeof license !== 'string') return false;
  const plain = license.replaceAll(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => ALLOWED.includes(part.trim())));
}
