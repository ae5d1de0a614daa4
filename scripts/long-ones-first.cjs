const Sequencer = require('@jest/test-sequencer').default;

const PLACES = [/\.alone\.ts$|start\.spec\.mjs$/, /\.group\.ts$/];

/**
 * On a machine that never ran them, Jest takes large files for long ones. Ours are small and hold others: they come
 * first, so that no worker is left with a long one when the other has nothing more to do.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};

function placeOf({ path }) {
  const place = PLACES.findIndex((name) => name.test(path));
  return place === -1 ? PLACES.length : place;
}
