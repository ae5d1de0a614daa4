import { screen, waitFor } from '@testing-library/angular';
import { ROUTES } from '../jump/jump.fixture';
import { openPage } from '../record/page.fixture';

describe('keys on any page', () => {
  it('stay out of a field that is being typed in', async () => {
    const page = await openPage(ROUTES, '/signs');
    await page.user.type(screen.getByLabelText('A field'), 'a/b?gp');
    expect(screen.getByLabelText('A field')).toHaveValue('a/b?gp');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(page.url()).toBe('/signs');
  });

  it('are all shown on a question mark', async () => {
    const page = await openPage(ROUTES, '/signs');
    await page.user.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keys' });
    expect(sheet).toHaveTextContent('Next row, previous row');
    expect(sheet).toHaveTextContent('g cGo to Clients');
  });

  it('go to a page by g and its letter, with what is carried along', async () => {
    const page = await openPage(ROUTES, '/signs?client=c-7');
    await page.user.keyboard('gp');
    await waitFor(() => {
      expect(page.url()).toBe('/portfolio?stage=active&group=client&client=c-7');
    });
    await page.user.keyboard('gxp');
    expect(page.url()).toBe('/portfolio?stage=active&group=client&client=c-7');
  });
});
