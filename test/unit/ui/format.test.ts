import { expect, it } from "vitest";
import {
  formatBytes,
  formatCount,
  formatDate,
  formatDateTime,
  formatShortDate,
  formatTime,
} from "#ui/format.ts";

it("writes a date with the month in full", () => {
  expect(formatDate("2026-11-24")).toBe("24 November 2026");
});

it("keeps a day the same day in every time zone", () => {
  expect(formatDate("2026-01-01")).toBe("1 Januari 2026");
});

it("writes an instant as the device's own date and time", () => {
  const local = new Date(2026, 7, 17, 10, 32).toISOString();

  expect(formatDate(local)).toBe("17 Agustus 2026");
  expect(formatTime(local)).toBe("10.32");
  expect(formatDateTime(local)).toBe("17 Agustus 2026 pukul 10.32");
});

it("shortens a date for tables", () => {
  expect(formatShortDate("2026-08-17")).toBe("17 Agu 2026");
});

it("separates thousands with dots", () => {
  expect(formatCount(1_234_567)).toBe("1.234.567");
});

it.each([
  [0, "0 B"],
  [1, "1 B"],
  [1023, "1.023 B"],
  [1024, "1 KB"],
  [655_360, "640 KB"],
  [1_887_436, "1,8 MB"],
  [104_857_600, "100 MB"],
  [5_368_709_120, "5 GB"],
  [1024 ** 5 * 3, "3.072 TB"],
])("writes %i bytes as %s", (size, text) => {
  expect(formatBytes(size)).toBe(text);
});
