import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ProjectListReply } from '@telltale/contract';
import { aPage, aRow, rows } from './portfolio.fixture';
import { readPortfolioQuery } from './portfolio-query';
import { ProjectPages } from './project-pages';

function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting()],
  });
  const http = TestBed.inject(HttpTestingController);
  const pages = TestBed.inject(ProjectPages);
  return {
    http,
    pages,
    show: (address: string) => {
      pages.show(readPortfolioQuery(new URLSearchParams(address)));
    },
    /** Answers the one request on its way, and gives the cursor it was made with. */
    answer: (reply: ProjectListReply): string | null => {
      const request = http.expectOne(({ url }) => url === '/api/v1/projects');
      request.flush(reply);
      return request.request.params.get('cursor');
    },
    refuse: (code: string, status: number) => {
      const problem = { type: '', code, title: '', status };
      http.expectOne(({ url }) => url === '/api/v1/projects').flush(problem, { status, statusText: code });
    },
  };
}

describe('the rows of the portfolio, page by page', () => {
  it('reads 200 rows, and the next 200 only when somebody comes near their end', () => {
    const { pages, show, answer, http } = open();
    show('stage=active');
    answer(aPage(rows(200), 'after-199'));
    pages.look(0, 139);
    http.expectNone(() => true);
    pages.look(20, 140);
    expect(answer(aPage(rows(50, 200)))).toBe('after-199');
    expect(pages.rows()).toHaveLength(250);
    expect(pages.hasMore()).toBe(false);
  });

  it('reads on and on until what is in view is there', () => {
    const { pages, show, answer } = open();
    show('');
    answer(aPage(rows(200), 'a'));
    pages.look(400, 420);
    expect(answer(aPage(rows(200, 200), 'b'))).toBe('a');
    expect(answer(aPage(rows(200, 400), 'c'))).toBe('b');
    expect(pages.rows()).toHaveLength(600);
  });

  it('keeps the rows of the choice before until the new ones are there', () => {
    const { pages, show, answer } = open();
    show('stage=active');
    answer(aPage([aRow({ name: 'Old' })]));
    show('stage=pilot');
    expect([pages.isFirstRead(), pages.rows()[0]?.name]).toEqual([true, 'Old']);
    answer(aPage([]));
    expect([pages.isFirstRead(), pages.rows(), pages.isEmpty()]).toEqual([false, [], true]);
  });

  it('keeps the rows for whoever comes back to the same address, and reads them anew', () => {
    const { pages, show, answer, http } = open();
    show('stage=active');
    answer(aPage(rows(200), 'a'));
    pages.look(180, 220);
    answer(aPage(rows(200, 200)));
    show('stage=active');
    expect([pages.isFirstRead(), pages.rows().length]).toEqual([false, 400]);
    answer(aPage(rows(200), 'a'));
    answer(aPage(rows(200, 200)));
    http.expectNone(() => true);
  });

  it('re-reads what is in view after a change, and the rest when somebody comes there', () => {
    const { pages, show, answer, http } = open();
    show('');
    answer(aPage(rows(200), 'a'));
    pages.look(180, 220);
    answer(aPage(rows(200, 200), 'b'));
    pages.look(0, 20);
    pages.reread();
    expect(answer(aPage([aRow({ id: 'new', name: 'New' }), ...rows(199)], 'a2'))).toBeNull();
    http.expectNone(() => true);
    expect(pages.rows()[0]?.name).toBe('New');
    pages.look(190, 210);
    expect(answer(aPage(rows(200, 199), 'b'))).toBe('a2');
    http.expectNone(() => true);
  });

  it('drops the pages behind one that has become the last', () => {
    const { pages, show, answer } = open();
    show('');
    answer(aPage(rows(200), 'a'));
    pages.look(180, 220);
    answer(aPage(rows(10, 200)));
    pages.look(0, 20);
    pages.reread();
    answer(aPage(rows(150)));
    expect(pages.rows()).toHaveLength(150);
  });

  it('begins again when a cursor no longer belongs to the list', () => {
    const { pages, show, answer, refuse } = open();
    show('');
    answer(aPage(rows(200), 'a'));
    pages.look(180, 220);
    refuse('invalid-cursor', 400);
    expect(answer(aPage(rows(3)))).toBeNull();
    expect(pages.rows()).toHaveLength(3);
  });

  it('says why it was refused, keeps what was read, and asks nothing more until told to', () => {
    const { pages, show, answer, refuse, http } = open();
    show('');
    answer(aPage(rows(200), 'a'));
    pages.look(180, 220);
    refuse('unexpected-failure', 500);
    expect(pages.problem()?.title).toBe('Telltale failed');
    expect(pages.rows()).toHaveLength(200);
    pages.look(190, 230);
    http.expectNone(() => true);
    pages.retry();
    answer(aPage(rows(200), 'a'));
    expect(pages.problem()).toBeNull();
  });
});
