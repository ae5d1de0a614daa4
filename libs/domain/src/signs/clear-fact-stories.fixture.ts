import type { ClearFactStory } from './clear-fact-story.fixture';
import { DEMO_AND_EVAL_STORIES } from './demo-and-eval-stories.fixture';
import { LOCK_AND_BUILD_STORIES } from './lock-and-build-stories.fixture';
import { OWNER_AND_FIRST_STORIES } from './owner-and-first-stories.fixture';

export const CLEAR_FACT_STORIES: readonly ClearFactStory[] = [
  ...OWNER_AND_FIRST_STORIES,
  ...DEMO_AND_EVAL_STORIES,
  ...LOCK_AND_BUILD_STORIES,
];
