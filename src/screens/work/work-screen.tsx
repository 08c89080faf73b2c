import type { Assessment } from "#core/assessment/assessment.ts";
import { openMeetingActions } from "#core/meeting/meeting-action.ts";
import { paths } from "#screens/paths.ts";
import "./work.css";

interface Place {
  readonly name: string;
  readonly href: string;
  readonly purpose: string;
  /** What waits there; empty when nothing does. */
  readonly waiting: string;
}

/** The way to everything that several people do with one assessment. */
export function WorkScreen({ assessment }: { readonly assessment: Assessment }) {
  return (
    <main id="isi" tabIndex={-1} className="page work">
      <h1>Kerja bersama</h1>
      <p>
        Yang dikerjakan bersama tim koordinasi dan perangkat daerah (OPD) atas penilaian ini. Semuanya lewat
        berkas: tidak ada yang dikirim sendiri oleh aplikasi.
      </p>
      <ul className="work__places">
        {placesOf(assessment).map(({ name, href, purpose, waiting }) => (
          <li key={href}>
            <a href={href} className="work__name">
              {name}
            </a>
            <p>{purpose}</p>
            {waiting !== "" && <p className="work__waiting">{waiting}</p>}
          </li>
        ))}
      </ul>
    </main>
  );
}

function placesOf(assessment: Assessment): readonly Place[] {
  const { id, details, task } = assessment;
  const isCoordinated = details.agency === null && task === undefined;
  return [
    {
      name: "Kiriman",
      href: paths.incoming(id),
      purpose:
        "Buka berkas dari orang lain, lihat apa yang baru, lalu terima semuanya atau tidak sama sekali.",
      waiting: "",
    },
    ...(isCoordinated ? coordinationPlaces(assessment) : []),
  ];
}

function coordinationPlaces(assessment: Assessment): readonly Place[] {
  const open = openMeetingActions(assessment).length;
  return [
    {
      name: "Rapat",
      href: paths.work(assessment.id, "rapat"),
      purpose:
        "Catat keputusan dan tindak lanjut, lihat apa yang berubah sejak rapat lalu, dan cetak ringkasannya.",
      waiting: open === 0 ? "" : `${open} tindak lanjut masih terbuka`,
    },
  ];
}
