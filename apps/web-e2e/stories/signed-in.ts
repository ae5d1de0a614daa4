import { test as bare } from '@playwright/test';
import { haveAccount, signInAtOnce } from './account';
import { makeClient, makeProject } from './making';
import { ProjectPages } from './project-pages';

interface Given {
  /** A new project of a new client, open in the browser. */
  readonly aProject: (client: string, name: string, stage: string, facts?: object) => Promise<ProjectPages>;
}

/** A story of somebody who is signed in; each begins with a client of its own, so that it can be run alone. */
export const test = bare.extend<Given>({
  page: async ({ page }, use) => {
    await haveAccount(page);
    await signInAtOnce(page);
    await use(page);
  },
  aProject: async ({ page }, use) => {
    await use(async (client, name, stage, facts) => {
      const made = await makeClient(page, client);
      const project = new ProjectPages(page, await makeProject(page, made, { name, stage, facts }), made);
      await project.open();
      return project;
    });
  },
});
