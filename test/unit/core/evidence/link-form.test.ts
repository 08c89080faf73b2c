import { describe, expect, it } from "vitest";
import { Day } from "#core/evidence/evidence-item.ts";
import { linkForm } from "#core/evidence/link-form.ts";

const form = linkForm(Day.parse("2025-11-25"));

function read(texts: { address?: string; title?: string; seenOn?: string }) {
  return form.safeParse({ address: "https://jdih.go.id/x", title: "", seenOn: "", ...texts });
}

describe("a link as it is typed", () => {
  it.each([
    ["https://jdih.go.id/x", "https://jdih.go.id/x"],
    ["  http://jdih.go.id/x ", "http://jdih.go.id/x"],
    ["jdih.go.id/peraturan", "https://jdih.go.id/peraturan"],
    ["https://[2001:db8::1]:8080/a", "https://[2001:db8::1]:8080/a"],
    ["https://jdih.go.id:443?x=1#y", "https://jdih.go.id:443?x=1#y"],
  ])("reads “%s” as an address", (address, expected) => {
    expect(read({ address }).data?.address).toBe(expected);
  });

  it.each([
    "",
    "   ",
    "jdih",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://contoh.id",
    "https://",
    "https://[",
    "https://:80/a",
    "dua kata.id",
    "https://a b.id",
  ])("refuses “%s” with a sentence", (address) => {
    expect(read({ address }).error?.issues[0]?.message).toMatch(/^(Isi|Alamat ini) .*\.$/);
  });

  it("takes the day when the page was seen, or none", () => {
    expect(read({ seenOn: "2025-11-25" }).data?.seenOn).toBe("2025-11-25");
    expect(read({ seenOn: "" }).data?.seenOn).toBeNull();
  });

  it.each(["2025-11-26", "kemarin", "2025-13-45x"])("refuses the day “%s”", (seenOn) => {
    expect(read({ seenOn }).error?.issues[0]?.message).toMatch(/belum tiba/);
  });

  it("refuses a title that is too long to be kept", () => {
    expect(read({ title: "x".repeat(301) }).success).toBe(false);
  });
});
