/** Ways of asking a model that stand between vendor and model: openai:chat:…, anthropic:messages:…. */
const WAYS = new Set(['chat', 'completion', 'responses', 'messages', 'assistant', 'realtime', 'embedding']);
/** Vendors whose ids name a model; a script, a command or an address names none. */
const VENDOR = /^[a-z][a-z0-9-]*$/;
const NO_VENDORS = new Set([
  'file',
  'http',
  'https',
  'exec',
  'python',
  'javascript',
  'ws',
  'wss',
  'package',
  'webhook',
]);

/** `openai:chat:gpt-4o-mini` is asked of openai, and is gpt-4o-mini; a script of one's own is known by its file alone. */
export function promptfooModel(providerId: string): { model: string | null; provider: string } {
  const [vendor = '', ...rest] = providerId.split(':');
  const model = (WAYS.has(rest[0] ?? '') ? rest.slice(1) : rest).join(':');
  if (!VENDOR.test(vendor) || NO_VENDORS.has(vendor) || model === '')
    return { model: null, provider: providerId };
  return { model, provider: vendor };
}
