/** Escaped as a PDF needs it. Null for what is no address of the web: such a link is printed, but leads nowhere. */
export function webAddress(address: string): string | null {
  if (!URL.canParse(address)) {
    return null;
  }
  const { protocol, href } = new URL(address);
  return ["http:", "https:"].includes(protocol) ? href : null;
}
