import { daysInText } from "#core/evidence/days-in-text.ts";
import type { FileFacts, NotShown } from "#core/evidence/file-facts.ts";

/** What is known of a file that was not looked into, because it is too large or took too long. */
export function factsOfUnread(why: NotShown, name: string): FileFacts {
  return {
    inspection: 1,
    content: "pdf",
    pages: null,
    notShown: why,
    rescued: false,
    encrypted: why === "locked",
    signed: false,
    hasForm: false,
    active: [],
    text: null,
    dates: daysInText(name).slice(0, MOST_DATES),
    image: null,
  };
}

export const MOST_DATES = 10;
