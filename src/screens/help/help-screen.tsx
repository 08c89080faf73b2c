import { Contents } from "#ui/contents.tsx";
import { CheckingSection } from "./checking-section.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { GlossarySection } from "./glossary-section.tsx";
import { HowToSection } from "./how-to-section.tsx";
import { KeepingSection } from "./keeping-section.tsx";
import { LevelsSection } from "./levels-section.tsx";
import { LimitsSection } from "./limits-section.tsx";
import { MovingSection } from "./moving-section.tsx";
import { OfflineSection } from "./offline-section.tsx";
import { ProgrammesSection } from "./programmes-section.tsx";
import { ScoringSection } from "./scoring-section.tsx";
import { ShortcutsSection } from "./shortcuts-section.tsx";
import "./help.css";

const SECTIONS = [
  { id: "langkah", label: "Langkah kerja", Section: HowToSection },
  { id: "tingkat", label: "Tingkat dan kriteria", Section: LevelsSection },
  { id: "nilai", label: "Cara nilai dihitung", Section: ScoringSection },
  { id: "bukti", label: "Bukti dukung", Section: EvidenceSection },
  { id: "paket", label: "Memeriksa paket bukti", Section: CheckingSection },
  { id: "program", label: "Program strategis", Section: ProgrammesSection },
  { id: "simpan", label: "Simpan dan cadangkan", Section: KeepingSection },
  { id: "pindah", label: "Pindah perangkat", Section: MovingSection },
  { id: "luring", label: "Tanpa jaringan", Section: OfflineSection },
  { id: "pintasan", label: "Pintasan papan ketik", Section: ShortcutsSection },
  { id: "istilah", label: "Istilah", Section: GlossarySection },
  { id: "batas", label: "Yang tidak dilakukan Matang", Section: LimitsSection },
] as const;

/** Help that needs no network: it is part of the app. */
export function HelpScreen() {
  return (
    <main id="isi" tabIndex={-1} className="page help with-contents">
      <Contents label="Isi bantuan" entries={SECTIONS} />
      <div>
        <h1>Bantuan</h1>
        {SECTIONS.map(({ id, label, Section }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} tabIndex={-1}>
              {label}
            </h2>
            <Section />
          </section>
        ))}
      </div>
    </main>
  );
}
