import { describe, expect, it } from "vitest";
import { browserStorage } from "#adapters/local-storage/browser-storage.ts";
import { openLocalSettings } from "#adapters/local-storage/local-settings.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { questionId } from "#test/support/assessment-builders.ts";
import { memoryTextStorage } from "./text-storage.ts";

const here = AssessmentId.parse("penilaian-1");
const there = AssessmentId.parse("penilaian-2");

describe("settings", () => {
  it("are not set at first", () => {
    const settings = openLocalSettings(memoryTextStorage());

    expect(settings.personName()).toBe("");
    expect(settings.lastQuestion(here)).toBeNull();
    expect(settings.dismissedAt("cadangan")).toBeNull();
  });

  it("are read by the next visit", () => {
    const storage = memoryTextStorage();
    const settings = openLocalSettings(storage);
    settings.setPersonName("Sekretaris");
    settings.setLastQuestion(here, questionId("35-2"));
    settings.dismiss("cadangan", "2026-11-25T08:00:00Z");

    const next = openLocalSettings(storage);
    expect(next.personName()).toBe("Sekretaris");
    expect(next.lastQuestion(here)).toBe("35-2");
    expect(next.lastQuestion(there)).toBeNull();
    expect(next.dismissedAt("cadangan")).toBe("2026-11-25T08:00:00Z");
    expect(next.dismissedAt("lain")).toBeNull();
  });

  it("take a name no longer than changes can carry, and a blank one as none", () => {
    const settings = openLocalSettings(memoryTextStorage());

    settings.setPersonName("x".repeat(500));
    expect(settings.personName()).toHaveLength(200);
    settings.setPersonName("  ");
    expect(settings.personName()).toBe("");
  });

  it("forget the last question of an erased assessment", () => {
    const settings = openLocalSettings(memoryTextStorage());
    settings.setLastQuestion(here, questionId("1"));
    settings.setLastQuestion(there, questionId("2"));

    settings.forgetAssessment(here);

    expect(settings.lastQuestion(here)).toBeNull();
    expect(settings.lastQuestion(there)).toBe("2");
  });

  it("read as not set where something else was written", () => {
    const storage = memoryTextStorage();
    storage.set(`matang:last-question:${here}`, "<script>");

    expect(openLocalSettings(storage).lastQuestion(here)).toBeNull();
  });

  it("are not set where the browser refuses its storage, and nothing breaks", () => {
    const refused = browserStorage(() => {
      throw new DOMException("refused", "SecurityError");
    });
    const settings = openLocalSettings(refused);

    settings.setPersonName("Sekretaris");

    expect(settings.personName()).toBe("");
    expect(refused.set("kunci", "teks")).toBe(false);
    expect(refused.keys()).toEqual([]);
    expect(() => refused.remove("kunci")).not.toThrow();
  });
});
