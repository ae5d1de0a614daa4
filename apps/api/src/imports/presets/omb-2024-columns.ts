import type { PresetColumn } from './preset';

/**
 * The columns of 2024 that are read, of 62. They are told apart by their position: "If Other, please explain." stands over
 * nine of them, and none of those is read.
 */
export const OMB_2024_COLUMNS = {
  name: { at: 0, title: 'Use Case Name' },
  agency: { at: 1, title: 'Agency' },
  abbreviation: { at: 2, title: 'Agency Abbreviation' },
  bureau: { at: 3, title: 'Bureau' },
  topic: { at: 4, title: 'Use Case Topic Area' },
  otherTopic: { at: 5, title: 'Other (Use Case Topic Area)' },
  commercial: {
    at: 6,
    title: 'Is the AI use case found in the below list of general commercial AI products and services?',
  },
  purpose: { at: 7, title: 'What is the intended purpose and expected benefits of the AI?' },
  outputs: { at: 8, title: 'Describe the AI system’s outputs.' },
  stage: { at: 9, title: 'Stage of Development' },
  impact: { at: 10, title: 'Is the AI use case rights-impacting, safety-impacting, both, or neither?' },
  initiated: { at: 11, title: 'Date Initiated' },
  development: { at: 12, title: 'Date when Acquisition and/or Development began' },
  implemented: { at: 13, title: 'Date Implemented' },
  retired: { at: 14, title: 'Date Retired' },
  builtBy: {
    at: 15,
    title:
      'Was the AI system involved in this use case developed (or is it to be developed) under contract(s) or in-house?',
  },
  contract: {
    at: 16,
    title: 'Provide the Procurement Instrument Identifier(s) (PIID) of the contract(s) used.',
  },
  personalData: {
    at: 22,
    title:
      'Does this AI use case involve personally identifiable information (PII) that is maintained by the agency?',
  },
  dataCatalog: {
    at: 24,
    title:
      'Do you have access to an enterprise data catalog or agency-wide data repository that enables you to identify whether or not the necessary datasets exist and are ready to develop your use case?',
  },
  agencyData: {
    at: 26,
    title:
      'Describe any agency-owned data used to train, fine-tune, and/or evaluate performance of the model(s) used in this use case.',
  },
  dataDocumentation: {
    at: 27,
    title:
      'Is there available documentation for the model training and evaluation data that demonstrates the degree to which it is appropriate to be used in analysis or for making predictions?',
  },
  customCode: { at: 30, title: 'Does this project include custom-developed code?' },
  codeAccess: { at: 31, title: 'Does the agency have access to the code associated with the AI use case?' },
  approval: {
    at: 33,
    title: 'Does this AI use case have an associated Authority to Operate (ATO) for an AI system?',
  },
  approvedSystem: { at: 34, title: 'System Name' },
  wait: {
    at: 35,
    title: 'How long have you waited for the necessary developer tools to implement the AI use case?',
  },
  modelDocumentation: {
    at: 43,
    title:
      'Has information regarding the AI use case, including performance metrics and intended use of the model, been made available for review and feedback within the agency?',
  },
  impactAssessment: { at: 45, title: 'Has an AI impact assessment been conducted for this AI use case?' },
  testing: {
    at: 46,
    title:
      'Has the AI use case been tested in operational or real-world environments to understand the performance and impact it may have on affected individuals or communities?',
  },
  independentReview: { at: 48, title: 'Has an independent evaluation of the AI use case been conducted?' },
  monitoring: {
    at: 49,
    title:
      'Is there a process to monitor performance of the AI system’s functionality and changes to its impact on rights or safety as part of the post-deployment plan for the AI use case?',
  },
  fallback: {
    at: 58,
    title:
      'Is there an established fallback and escalation process for this AI use case in the event that an impacted individual or group would like to appeal or contest the AI system’s outcome?',
  },
  noFallbackReason: { at: 59, title: 'If No, please explain.' },
} as const satisfies Readonly<Record<string, PresetColumn>>;
