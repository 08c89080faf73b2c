import { describe, expect, it } from "vitest";
import { webAddress } from "#adapters/jspdf/web-address.ts";

describe("where a link in the PDF may lead", () => {
  it.each([
    ["https://jdih.contoh.go.id/a?b=1&c=2", "https://jdih.contoh.go.id/a?b=1&c=2"],
    ["HTTP://contoh.go.id", "http://contoh.go.id/"],
    ["https://contoh.go.id/berkas saya(1).pdf", "https://contoh.go.id/berkas%20saya(1).pdf"],
    ["https://contoh.go.id/é", "https://contoh.go.id/%C3%A9"],
  ])("is the web, as a PDF needs it written: %s", (address, escaped) => {
    expect(webAddress(address)).toBe(escaped);
  });

  it.each([
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,x",
    "mailto:a@b.id",
    "contoh.go.id",
    "",
  ])("is nothing else: %j", (address) => {
    expect(webAddress(address)).toBeNull();
  });
});
