import type { ProgrammeEntry } from "#core/programme/programme-entry.ts";
import { programmeOf } from "./programme-builders.ts";

/** Four programmes of three OPDs; the first and the last may be the same one. */
export function lifelikeProgrammes(): readonly ProgrammeEntry[] {
  return [
    programmeOf({
      id: "satu-data-bappeda",
      agency: "Bappeda",
      name: "Satu Data Daerah",
      goal: "Data daerah yang akurat, mutakhir, dan dapat dibagipakai.",
      owner: "Kepala Bidang Data",
      applications: ["Portal Satu Data", "CKAN"],
      services: ["Data terbuka"],
      dataShared: ["Data sektoral"],
      indicators: ["12", "42"],
      budget: 1_250_000_000,
    }),
    programmeOf({
      id: "musrenbang",
      agency: "Bappeda",
      name: "e-Musrenbang",
      state: "done",
      budget: 480_000_000,
    }),
    programmeOf({
      id: "rekam-medis",
      agency: "Dinas Kesehatan",
      name: "Rekam medis elektronik",
      applications: ["SIMPUS"],
      indicators: ["45"],
    }),
    programmeOf({
      id: "satu-data-kominfo",
      agency: "Diskominfo",
      name: "Program satu data daerah",
      applications: ["CKAN"],
      indicators: ["3", "42"],
      state: "planned",
    }),
  ];
}
