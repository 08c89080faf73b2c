import { describe, expect, it, vi } from "vitest";
import { openAgencyKeys } from "#adapters/signing/agency-keys.ts";
import { AssessmentSession } from "#app/assessment-session.ts";
import { makePack } from "#app/make-pack.ts";
import { openBrowserServices } from "#app/open-browser-services.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { sampleAssessment, sampleSpbe2020 } from "#test/support/screen-samples.ts";
import { added } from "#test/support/stored-assessments.ts";

/** Libraries are fetched, and the database is a real one. */
vi.setConfig({ testTimeout: 60_000 });

const CHOICES = {
  pages: "none",
  volumeLimitInBytes: null,
  since: null,
  leftOut: [],
  masksPrivate: false,
  isSigned: false,
  savesTo: "downloads",
} as const;

async function openSession() {
  const services = openBrowserServices();
  const id = AssessmentId.parse(crypto.randomUUID());
  const assessment = await added(services.assessments, { ...sampleAssessment(), id });
  const session = new AssessmentSession(sampleSpbe2020(), assessment, {
    store: services.assessments,
    now: services.now,
    newId: services.newId,
    personName: () => "",
    keepDrafts: () => {},
  });
  return { services, session, id, packs: () => session.state().view.assessment.packs };
}

describe("a pack", () => {
  it("is not made without the signature that was asked for", async () => {
    const { services, session, packs } = await openSession();
    await openAgencyKeys().remove();

    const made = await makePack(
      services,
      session,
      { ...CHOICES, isSigned: true },
      () => {},
      new AbortController().signal,
    );

    expect(made).toEqual({
      ok: false,
      error: expect.stringMatching(/kunci instansi sudah tidak ada di peramban ini/),
    });
    expect(packs()).toEqual([]);
  });

  it("waits for one that another window makes, and can be cancelled while it waits", async () => {
    const { services, session, id, packs } = await openSession();
    const stop = new AbortController();

    const made = await navigator.locks.request(`matang packs of ${id}`, () => {
      const waiting = makePack(services, session, CHOICES, () => {}, stop.signal);
      stop.abort();
      return waiting;
    });

    expect(made).toEqual({ ok: false, error: expect.stringMatching(/^Pembuatan paket dibatalkan/) });
    expect(packs()).toEqual([]);
  });
});
