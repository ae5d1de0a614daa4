/** Variables that cannot be used, each with what is wrong; told at the terminal without a stack trace. */
export class SettingsRefusal extends Error {
  override readonly name = 'SettingsRefusal';

  constructor(trouble: readonly string[]) {
    super(`Telltale cannot start with these settings:\n${trouble.map((line) => `  ${line}`).join('\n')}`);
  }
}
