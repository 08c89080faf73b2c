import type { ProblemKind } from "./assessment-problem.ts";

export interface ProblemHeading {
  /** Of all problems of the kind together. */
  readonly title: string;
  /** What to do about each of them. */
  readonly nextStep: string;
}

export const PROBLEM_HEADINGS: Readonly<Record<ProblemKind, ProblemHeading>> = {
  unanswered: {
    title: "Belum dijawab",
    nextStep: "Isi tingkatnya. Selama kosong, indeks ditulis sebagai rentang dan diberi tanda sementara.",
  },
  "without-evidence": {
    title: "Dijawab tanpa bukti dukung",
    nextStep: "Lampirkan buktinya. Tanpa bukti, asesor biasanya memberi nilai terendah.",
  },
  "unproved-criteria": {
    title: "Kriteria dicentang tanpa bukti",
    nextStep: "Kaitkan bukti dan halamannya dengan kriteria itu, atau lepas centangnya.",
  },
  "sent-back": {
    title: "Bukti dikembalikan pemeriksa",
    nextStep: "Ganti atau lengkapi buktinya, lalu jawab pemeriksa di halaman Reviu indikatornya.",
  },
  "file-missing": {
    title: "Isi berkas tidak ada",
    nextStep: "Lampirkan lagi berkas aslinya, atau buka cadangan yang memuatnya.",
  },
  "file-not-shown": {
    title: "Berkas tidak dapat ditampilkan",
    nextStep: "Ganti dengan salinan yang dapat dibuka. Kalau tidak, berkas ikut hanya sebagai lampiran.",
  },
  "program-file": {
    title: "Berkas program",
    nextStep:
      "Ganti dengan dokumen, tangkapan layar, atau tautannya. Program tidak pernah dimasukkan ke paket.",
  },
  "file-misnamed": {
    title: "Isi berkas bukan seperti namanya",
    nextStep: "Pilih berkas yang benar, atau ganti akhiran namanya, lalu lampirkan lagi.",
  },
  "pages-beyond-file": {
    title: "Halaman yang dirujuk tidak ada",
    nextStep: "Betulkan halamannya: tulis urutan halaman dalam berkas, bukan nomor yang tercetak.",
  },
  "proof-too-old": {
    title: "Bukti terlalu lama",
    nextStep: "Lampirkan yang lebih baru dan isi tanggal dokumennya, atau lepas centangnya.",
  },
  "proof-too-soon": {
    title: "Tindak lanjut terlalu dekat dengan reviunya",
    nextStep: "Periksa tanggal kedua dokumen. Bila sudah benar, jelaskan jaraknya dalam analisis.",
  },
  "without-explanation": {
    title: "Dijawab tanpa penjelasan",
    nextStep: "Tulis fakta dan analisis: dari situ asesor menemukan halaman yang membuktikan.",
  },
  "without-facts": {
    title: "Fakta belum ditulis",
    nextStep: "Tulis dokumen, pasal, dan halaman yang membuktikan.",
  },
  "without-analysis": {
    title: "Analisis belum ditulis",
    nextStep: "Tulis mengapa fakta itu memenuhi tingkat yang dipilih.",
  },
  "unprintable-text": {
    title: "Huruf yang tidak dapat dicetak",
    nextStep:
      "Hapus atau ganti dengan huruf Latin. Di laporan dan paket bukti huruf itu tercetak sebagai kotak kosong.",
  },
  untied: {
    title: "Bukti belum dikaitkan dengan kriteria",
    nextStep: "Pilih kriteria yang dibuktikannya, agar asesor tidak perlu menebak.",
  },
  "unreadable-pages": {
    title: "Halaman tidak terbaca",
    nextStep: "Tulis misalnya 3-5, 12. Selama tidak terbaca, seluruh berkas yang masuk ke paket bukti.",
  },
  "unticked-criteria": {
    title: "Bukti untuk kriteria yang tidak dicentang",
    nextStep: "Centang kriterianya bila memang terpenuhi, atau lepas kaitannya.",
  },
  "unreached-level": {
    title: "Bukti untuk tingkat yang belum tercapai",
    nextStep:
      "Lengkapi kriteria tingkat itu dan tingkat di bawahnya; sebelum itu bukti ini belum menaikkan nilai.",
  },
  "differs-from-ticks": {
    title: "Tingkat berbeda dari centang",
    nextStep: "Tingkatnya ditetapkan sendiri, dan laporan menyebutkannya. Samakan bila tidak disengaja.",
  },
  "link-unseen": {
    title: "Tautan tanpa tanggal dilihat",
    nextStep: "Isi tanggal laman itu dilihat, karena isinya dapat berubah.",
  },
  "undated-proof": {
    title: "Tanggal dokumen belum diisi",
    nextStep: "Isi tanggal dokumennya, agar umurnya dapat diperiksa.",
  },
  "link-without-screenshot": {
    title: "Tautan tanpa tangkapan layar",
    nextStep: "Lampirkan tangkapan layarnya, supaya isi laman tetap terlihat di paket bukti.",
  },
  "without-pages": {
    title: "Berkas tanpa halaman",
    nextStep: "Berkas ikut sebagai lampiran. Untuk isi yang perlu langsung terlihat, lampirkan juga PDF-nya.",
  },
  "not-inspected": {
    title: "Berkas belum diperiksa",
    nextStep: "Buka halaman Bukti dukung dan tunggu pemeriksaannya selesai.",
  },
  scan: {
    title: "Pindaian tanpa teks",
    nextStep: "Boleh dipakai. Bila ada, lampirkan PDF aslinya yang dapat dicari teksnya.",
  },
  signed: {
    title: "Bertanda tangan elektronik",
    nextStep: "Tanda tangannya tidak ikut ke halaman salinan; serahkan juga berkas aslinya.",
  },
  "active-content": {
    title: "Memuat isi aktif",
    nextStep: "Isi itu tidak ikut ke paket bukti; halaman yang terlihat tetap sama.",
  },
  "cited-twice": {
    title: "Dirujuk dua kali untuk hal yang sama",
    nextStep: "Gabungkan kedua rujukan itu, atau bedakan halamannya.",
  },
  unused: {
    title: "Bukti belum dirujuk",
    nextStep: "Kaitkan dengan indikatornya, atau hapus bila tidak diperlukan.",
  },
  "below-target": {
    title: "Di bawah sasaran",
    nextStep: "Hanya untuk diketahui; laporan dan paket bukti tetap dapat dibuat.",
  },
};

/** Of these there is no more to say than where: in a list under their heading, places do. */
export const SAID_BY_HEADING: ReadonlySet<ProblemKind> = new Set([
  "unanswered",
  "without-evidence",
  "without-explanation",
  "without-facts",
  "without-analysis",
  "differs-from-ticks",
  "below-target",
  "untied",
  "unused",
  "scan",
  "signed",
  "link-unseen",
  "link-without-screenshot",
  "not-inspected",
]);
