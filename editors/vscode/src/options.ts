// What the settings say, as the server wants it.
const NAMES = ["lang", "sourceLang", "sourcePattern"] as const;

export function serverCommand(given: unknown): [string, ...string[]] {
  const words = Array.isArray(given) ? given.filter((word): word is string => typeof word === "string" && word !== "") : [];
  return words.length > 0 ? (words as [string, ...string[]]) : ["qa", "server"];
}

export function initializationOptions(setting: (name: string) => unknown): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of NAMES) {
    const value = setting(name);
    if (typeof value === "string" && value !== "") found[name] = value;
  }
  return found;
}
