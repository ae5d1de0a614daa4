// A model that needs no network: it labels a support ticket by the first of its rules that fits. `drop` takes rules away,
// as a change for the worse would.
const RULES = [
  ['refund', 'billing'],
  ['invoice', 'billing'],
  ['charged', 'billing'],
  ['password', 'account'],
  ['login', 'account'],
  ['2fa', 'account'],
  ['crash', 'bug'],
  ['error', 'bug'],
  ['slow', 'performance'],
  ['timeout', 'performance'],
  ['how do i', 'howto'],
  ['feature', 'feature-request'],
];

module.exports = class TriageProvider {
  constructor({ config = {} } = {}) {
    this.dropped = config.drop ?? [];
  }

  id() {
    return 'local:triage';
  }

  async callApi(_prompt, { vars }) {
    const ticket = vars.ticket.toLowerCase();
    const rule = RULES.find(([word]) => !this.dropped.includes(word) && ticket.includes(word));
    return { output: rule?.[1] ?? 'other' };
  }
};
