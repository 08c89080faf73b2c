import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import {
  type EvidenceFilter,
  type EvidenceOrder,
  type EvidenceWish,
  FILTERS,
  type ListedEvidence,
  ORDERS,
  passesFilter,
} from "./evidence-list.ts";

interface EvidenceToolbarProps {
  readonly listed: readonly ListedEvidence[];
  readonly wish: EvidenceWish;
  readonly onWish: (wish: Partial<Record<keyof EvidenceWish, string>>) => void;
}

const FILTER_WORDS: Readonly<Record<EvidenceFilter, string>> = {
  all: "Semua",
  unused: "Belum dirujuk",
  untied: "Belum dikaitkan dengan kriteria",
  "sent-back": "Dikembalikan pemeriksa",
  broken: "Berkas atau halaman bermasalah",
  old: "Terlalu lama",
  undated: "Tanggal dokumen belum diisi",
  "named-otherwise": "Nama menunjuk indikator lain",
  twice: "Dirujuk lebih dari sekali",
  pdf: "PDF",
  image: "Gambar",
  office: "Dokumen kantor",
  other: "Berkas lain",
  link: "Tautan",
};

const ORDER_WORDS: Readonly<Record<EvidenceOrder, string>> = {
  newest: "Terbaru ditambahkan",
  name: "Nama",
  size: "Ukuran terbesar",
  indicator: "Nomor indikator",
};

/** Search, filter and order. A filter says how many it would leave; one that would leave none is not offered. */
export function EvidenceToolbar({ listed, wish, onWish }: EvidenceToolbarProps) {
  const filters = FILTERS.map((value) => ({
    value,
    count: listed.filter((one) => passesFilter(one, value)).length,
  })).filter(({ value, count }) => value === "all" || value === wish.filter || count > 0);
  return (
    <search className="evidence-toolbar">
      <TextField
        label="Cari bukti"
        type="search"
        autoComplete="off"
        placeholder="Nama, judul, atau nomor indikator"
        value={wish.query}
        onChange={(event) => onWish({ query: event.currentTarget.value })}
      />
      <SelectField
        label="Tampilkan"
        value={wish.filter}
        options={filters.map(({ value, count }) => ({ value, label: `${FILTER_WORDS[value]} (${count})` }))}
        onChange={(event) => onWish({ filter: event.currentTarget.value })}
      />
      <SelectField
        label="Urutkan menurut"
        value={wish.order}
        options={ORDERS.map((value) => ({ value, label: ORDER_WORDS[value] }))}
        onChange={(event) => onWish({ order: event.currentTarget.value })}
      />
    </search>
  );
}
