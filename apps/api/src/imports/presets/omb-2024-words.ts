import type { AnswerWords } from '../rules/answer-words';
import type { StageWords } from '../rules/stage-rule';

export const STAGES_2024: StageWords = {
  idea: ['Initiated', 'Planned', 'Ideation'],
  building: ['Acquisition and/or Development'],
  pilot: ['Implementation and Assessment'],
  production: ['Operation and Maintenance', 'In production', 'In mission'],
  retired: ['Retired', 'Research or Administrative Action Complete'],
};

/** Two wordings each: one form was changed while agencies filled it in. */
export const BUILT_BY: AnswerWords<'in-house' | 'vendor' | 'both'> = {
  'in-house': ['Developed in-house.', 'No contract/external resources used in development.'],
  vendor: [
    'Developed with contracting resources.',
    'Exclusively developed with contract/external resources.',
  ],
  both: [
    'Developed with both contracting and in-house resources.',
    'Developed with a combination of in-house and contract/external resources.',
  ],
};

export const RISK_CLASS: AnswerWords<'rights' | 'safety' | 'both' | 'neither'> = {
  rights: ['Rights-Impacting'],
  safety: ['Safety-Impacting'],
  both: ['Both'],
  neither: ['Neither'],
};

/** A bare "Yes" answers the question whether the agency has access, and leaves open how. */
export const CODE_ACCESS: AnswerWords<'agency' | 'public' | 'none'> = {
  agency: ['Yes – agency has access to source code, but it is not public.', 'Yes'],
  public: ['Yes – source code is publicly available.'],
  none: ['No – agency does not have access to source code.'],
};

export const NOT_OFF_THE_SHELF = ['None of the above'];

export const YES_NO_WORDS = { yes: ['Yes', 'TRUE'], no: ['No', 'FALSE'] };
const WAIVED = ['Agency CAIO has waived this minimum practice and reported such waiver to OMB.'];

export const DOCUMENTATION_WORDS = {
  complete: [
    'Documentation is complete',
    'Documentation is widely available',
    'Documentation has been developed',
    'Documentation has been published',
  ],
  partial: [
    'Documentation has been partially completed',
    'Documentation has been partially complete',
    'Limited documentation for review',
  ],
  missing: ['Documentation is missing or not available', 'No documentation is available'],
};

export const IMPACT_WORDS = { ...YES_NO_WORDS, planned: ['Planned or in-progress'], waived: WAIVED };

export const TESTING_WORDS = {
  none: ['No testing'],
  benchmark: ['Benchmark evaluation'],
  operational: [
    'Performance evaluation in operational environment',
    'Impact evaluation in operational environment',
  ],
  yes: ['Yes'],
  waived: WAIVED,
};

export const REVIEW_WORDS = {
  yes: [
    'TRUE',
    'Yes – by the CAIO',
    'Yes – by an agency AI oversight board not directly involved in the system’s development',
    'Yes – by another appropriate agency office that was not directly involved in the system’s development',
  ],
  planned: ['Planned or in-progress'],
  waived: WAIVED,
};

export const MONITORING_WORDS = {
  none: ['No monitoring protocols have been established'],
  manual: ['Intermittent and Manually Updated'],
  automated: [
    'Automated and Regularly Scheduled Updates',
    'Established Process of Machine Learning Operations',
  ],
};

export const FALLBACK_WORDS = {
  yes: ['Yes'],
  no: [
    'No – it is not operationally practical to offer this.',
    'No – Law, operational limitations, or governmentwide guidance precludes an opportunity for an individual to appeal.',
  ],
  waived: WAIVED,
};

export const WAIT_WORDS = {
  'less than 6 months': ['Less than 6 months'],
  '6 to 12 months': ['6-12 months'],
  'more than 12 months': ['More than 12 months'],
};
