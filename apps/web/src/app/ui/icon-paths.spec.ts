import icons from 'lucide-static/icon-nodes.json';
import names from '../../../icons/icon-names.json';
import { ICON_PATHS } from './icon-paths';

describe('the icons', () => {
  it('are those that are named, each of lucide', () => {
    expect(Object.keys(ICON_PATHS).sort()).toEqual([...names].sort());
    expect(names.filter((name) => !(name in icons))).toEqual([]);
  });

  it('begin each part absolutely, since a part may stand behind another', () => {
    expect(ICON_PATHS['chart-line']).toBe('M3 3v16a2 2 0 0 0 2 2h16M19 9l-5 5-4-4-3 3');
    expect(Object.values(ICON_PATHS).filter((path) => path.includes('m'))).toEqual([]);
  });
});
