/**
 * A private key as the file that every tool knows (PKCS #8 in PEM; `openssl pkey -in FILE -text` reads it). It has no
 * passphrase: an agency that forgets one could never sign as itself again, and a safe or an encrypted disk protects it no
 * worse. Whoever shows it to a person must say that the file is to be locked away.
 */
export function keyFileOf(pkcs8: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(pkcs8)));
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [BEGIN, ...lines, END, ""].join("\n");
}

/** Null when the text is no such file. */
export function pkcs8InKeyFile(text: string): Uint8Array<ArrayBuffer> | null {
  const [, base64] =
    /-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----/.exec(text) ?? [];
  if (base64 === undefined) {
    return null;
  }
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, "")), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

const BEGIN = "-----BEGIN PRIVATE KEY-----";
const END = "-----END PRIVATE KEY-----";
