import type { Result } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import { OpenFileButton } from "./open-file-button.tsx";

interface WaysInProps {
  readonly onOpenFile: (file: File) => Promise<Result<unknown, string>>;
  readonly onTryExample: () => Promise<Result<unknown, string>>;
}

/** For those who have nothing here yet. */
export function WaysIn({ onOpenFile, onTryExample }: WaysInProps) {
  const example = useWork();
  return (
    <ul className="ways-in" aria-label="Cara memulai">
      <li>
        <h2>Penilaian baru</h2>
        <p>Tentukan instansi, tahun, dan indikator yang Anda ampu. Tidak perlu akun.</p>
        <LinkButton href={paths.start} kind="main">
          Mulai penilaian
        </LinkButton>
      </li>
      <li>
        <h2>Dari berkas</h2>
        <p>Lanjutkan cadangan atau kiriman rekan: berkas berakhiran .matang.zip, lengkap dengan buktinya.</p>
        <OpenFileButton onOpenFile={onOpenFile} />
      </li>
      <li>
        <h2>Lihat-lihat dulu</h2>
        <p>Hasil resmi tahun 2021 Kementerian Koordinator Bidang Perekonomian: 47 indikator, indeks 2,95.</p>
        <Button isBusy={example.work.kind === "busy"} onClick={() => example.start(onTryExample)}>
          Coba dengan contoh
        </Button>
        <WorkOutcome work={example.work} />
      </li>
    </ul>
  );
}
