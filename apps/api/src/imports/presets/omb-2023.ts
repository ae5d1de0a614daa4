import { kept, text } from '../rules/fact-rules';
import { identity } from '../rules/identity-rules';
import { stage, type StageWords } from '../rules/stage-rule';
import { definePreset, type PresetColumn } from './preset';

const COLUMNS = {
  sourceId: { at: 0, title: 'Use_Case_ID' },
  departmentCode: { at: 1, title: 'Department_Code' },
  agency: { at: 2, title: 'Agency' },
  office: { at: 3, title: 'Office' },
  title: { at: 4, title: 'Title' },
  summary: { at: 5, title: 'Summary' },
  stage: { at: 6, title: 'Development_Stage' },
  techniques: { at: 7, title: 'Techniques' },
  sourceCode: { at: 8, title: 'Source_Code' },
  department: { at: 9, title: 'Department' },
} as const satisfies Readonly<Record<string, PresetColumn>>;

const STAGES_2023: StageWords = {
  idea: ['Initiation', 'Planned (not in production)'],
  building: ['Development and Acquisition', 'Development (not in production)'],
  pilot: ['Implementation'],
  production: ['Operation and Maintenance', 'Operation and Management', 'In-use', 'In mission'],
  retired: [],
};

/** "In production: more than 1 year": how long is said in changing words. */
const IN_PRODUCTION = { pattern: /^in production: \S.*$/, stage: 'production' } as const;

/**
 * The consolidated inventory of 2023. Nothing in it tells its day, only its year: like any date that is known to the year,
 * it counts from the year's last day.
 */
export const OMB_2023 = definePreset({
  key: 'omb-2023',
  title: 'US federal AI use case inventory of 2023',
  fileOn: '2023-12-31',
  columns: COLUMNS,
  rules: [
    identity({ name: 'title', agency: 'department', abbreviation: 'departmentCode', unit: 'agency' }),
    stage('stage', STAGES_2023, [IN_PRODUCTION]),
    text('source-id', 'sourceId'),
    text('problem-and-benefit', 'summary'),
    kept('kept-office', 'office'),
    kept('kept-techniques', 'techniques'),
    kept('kept-source-code', 'sourceCode'),
  ],
  counted: [],
});
