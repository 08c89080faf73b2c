type Random = () => number;

const SUBJECTS = [
  "Perangkat daerah",
  "Tim koordinasi",
  "Dinas komunikasi dan informatika",
  "Unit pengelola layanan",
  "Sekretariat daerah",
  "Pejabat pengelola data",
  "Walidata",
  "Kelompok kerja arsitektur",
  "Inspektorat",
  "Badan perencanaan pembangunan",
];
const VERBS = [
  "menyusun",
  "menetapkan",
  "meninjau",
  "memperbarui",
  "melaporkan",
  "melaksanakan",
  "mengevaluasi",
  "menyampaikan",
  "mendokumentasikan",
  "mengendalikan",
];
const OBJECTS = [
  "peta rencana layanan elektronik",
  "arsitektur proses bisnis",
  "kebijakan manajemen risiko",
  "standar mutu layanan",
  "rencana anggaran dan belanja",
  "daftar aset perangkat keras",
  "hasil audit keamanan informasi",
  "prosedur baku layanan",
  "laporan pemantauan triwulan",
  "kesepakatan tingkat layanan",
  "data sektoral yang terpadu",
  "pedoman pengembangan aplikasi",
];
const ENDINGS = [
  "paling lambat tiga bulan setelah peraturan ini diundangkan",
  "sesuai dengan kewenangan dan kebutuhan masing-masing",
  "secara berkala sekurang-kurangnya satu kali dalam setahun",
  "dengan memperhatikan hasil reviu tahun sebelumnya",
  "bersama unit kerja terkait di lingkungan pemerintah daerah",
  "sebagaimana dimaksud pada ayat (2) huruf b",
  "dan menyampaikannya kepada wali kota melalui sekretaris daerah",
];

export function sentence(random: Random): string {
  return `${pick(SUBJECTS, random)} ${pick(VERBS, random)} ${pick(OBJECTS, random)} ${pick(ENDINGS, random)}.`;
}

export function paragraph(random: Random, sentences = 4): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(" ");
}

export function heading(random: Random, number: number): string {
  return `Pasal ${number}: ${pick(OBJECTS, random)}`;
}

export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) {
    throw new Error("There is nothing to pick from");
  }
  return item;
}

/** Everything these texts can be made of. */
export const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;()/-%–”“";
