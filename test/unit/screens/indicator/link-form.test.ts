import { expect, it } from "vitest";
import { linkForm } from "#screens/indicator/link-form.ts";

const form = linkForm("2025-11-25T03:00:00.000Z");

it("turns what was typed into a link", () => {
  const read = form.parse({ address: " jdih.go.id/uu ", title: " UU ", seenOn: "" });

  expect(read).toEqual({ address: "https://jdih.go.id/uu", title: "UU", seenOn: null });
});

it.each([
  "",
  "   ",
  "catatan",
  "dua kata.id",
  "javascript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "ftp://contoh.id",
  "https://",
  "https://[",
])("refuses the address %j", (address) => {
  expect(form.safeParse({ address, title: "", seenOn: "" }).success).toBe(false);
});

it.each(["2026-01-01", "besok", "2025-13-45x"])("refuses %j as the day it was seen", (seenOn) => {
  expect(form.safeParse({ address: "https://a.id", title: "", seenOn }).success).toBe(false);
});
