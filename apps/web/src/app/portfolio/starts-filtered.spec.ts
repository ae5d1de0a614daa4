import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { startsFiltered } from './starts-filtered';

async function opened(address: string): Promise<string> {
  TestBed.configureTestingModule({
    providers: [provideRouter([{ path: 'portfolio', canActivate: [startsFiltered], children: [] }])],
  });
  await TestBed.inject(Router).navigateByUrl(address);
  return TestBed.inject(Router).url;
}

describe('the start page', () => {
  it('writes out what it shows: projects that still move, client by client', async () => {
    expect(await opened('/portfolio')).toBe('/portfolio?stage=active&group=client');
  });

  it('leaves an address alone that says anything', async () => {
    expect(await opened('/portfolio?client=c-1')).toBe('/portfolio?client=c-1');
  });
});
