import { describe, expect, it } from "vitest";
import { maskPrivateData } from "#core/report/mask-private-data.ts";

const IDENTITY = "[nomor identitas disamarkan]";
const TELEPHONE = "[nomor telepon disamarkan]";

describe("masking private data", () => {
  it.each([
    ["NIP 198001012005011001 hadir", `NIP ${IDENTITY} hadir`],
    ["NIP 19800101 200501 1 001.", `NIP ${IDENTITY}.`],
    ["NIP. 131 234 567", `NIP. ${IDENTITY}`],
    ["NIK 6471012345670001", `NIK ${IDENTITY}`],
    ["NIK 6471.0123.4567.0001", `NIK ${IDENTITY}`],
    ["KK 647101-234567-0001", `KK ${IDENTITY}`],
    ["NIP198001012005011001", `NIP${IDENTITY}`],
    ["KTP_6471012345670001.pdf", `KTP_${IDENTITY}.pdf`],
    ["6471012345670001/6471012345670002", `${IDENTITY}/${IDENTITY}`],
    ["NPWP 01.234.567.8-901.000", `NPWP ${IDENTITY}`],
    ["bernomor 01.234.567.8.901.000", `bernomor ${IDENTITY}`],
    ["NPWP 012345678901000", `NPWP ${IDENTITY}`],
    ["NPWP: 0123456789010000", `NPWP: ${IDENTITY}`],
    ["paspor A1234567", `paspor ${IDENTITY}`],
    ["Paspor RI nomor: X 123456,", `Paspor RI nomor: ${IDENTITY},`],
  ])("hides the number that names a person: “%s”", (text, masked) => {
    expect(maskPrivateData(text)).toBe(masked);
  });

  it.each([
    ["hubungi 0812-3456-7890", `hubungi ${TELEPHONE}`],
    ["hubungi 0812 3456 7890 atau +62 811 2345 678", `hubungi ${TELEPHONE} atau ${TELEPHONE}`],
    ["0857.1234.5678", TELEPHONE],
    ["HP.081234567890", `HP.${TELEPHONE}`],
    ["(0812) 3456 7890", TELEPHONE],
    ["+62 (0) 812-3456-7890", TELEPHONE],
    ["WA 6285712345678", `WA ${TELEPHONE}`],
    ["wa.me/6285712345678", `wa.me/${TELEPHONE}`],
    ["https://wa.me/6285712345678?text=x", `https://wa.me/${TELEPHONE}?text=x`],
    ["(021) 3456789", TELEPHONE],
    ["021-7398381", TELEPHONE],
    ["(0274) 868405", TELEPHONE],
    ["0274-868405", TELEPHONE],
    ["Telp. 0217398381, faks (021) 739-8382.", `Telp. ${TELEPHONE}, faks ${TELEPHONE}.`],
    ["Telp/Faks: 0541 733333", `Telp/Faks: ${TELEPHONE}`],
    ["+62 21 7398381", TELEPHONE],
    ["(+62) 274 868405", TELEPHONE],
    ["0274–868405, 0274\u00A0868405, (0274)868405", `${TELEPHONE}, ${TELEPHONE}, ${TELEPHONE}`],
    ["HP081234567890", `HP${TELEPHONE}`],
    ["WA_081234567890_SK.pdf", `WA_${TELEPHONE}_SK.pdf`],
    ["62-857-1234-5678, +6285712345678", `${TELEPHONE}, ${TELEPHONE}`],
    ["021-7398381/7398382", TELEPHONE],
    ["021-7398381/0812-3456-7890", TELEPHONE],
  ])("hides the telephone number: “%s”", (text, masked) => {
    expect(maskPrivateData(text)).toBe(masked);
  });

  it.each([" ", "1", "a", "a.", "0812-", "NPWP "])("comes to an end over a long text of “%s”", (part) => {
    const text = part.repeat(30_000);

    expect(maskPrivateData(text)).toBe(text);
  });

  it("hides e-mail addresses", () => {
    expect(maskPrivateData("surel admin.spbe@contoh.go.id, ya")).toBe("surel [alamat surel disamarkan], ya");
  });

  it.each([
    "Nomor 800/112/2024 tanggal 2024-03-01, halaman 3-5, 12",
    "Peraturan Bupati Nomor 12 Tahun 2021 Pasal 3 ayat (2)",
    "Keputusan Nomor 188.45/123/2021",
    "Kepmendagri Nomor 050-3708 Tahun 2020, diubah dengan 050-5889 Tahun 2021",
    "Kepmendagri 900.1.15.5-1317 Tahun 2023",
    "Surat 0274-868405/SK/2021 dan 0812345678/2021",
    "indeks 3,79 dari 5,00; semula 2.85",
    "0.812345678 dan 0,8123456789",
    "tahun 2018, 2019-2020, 2021/2022",
    "tahun 2018 2019 2020 2021",
    "2018-2019-2020-2021",
    "anggaran Rp1.234.567.890.123, Rp 62.857.123.456,00 dan Rp. 3.080.123.456.789.012",
    "sebesar 1.234.567.890.123.456 rupiah",
    "62.857.123.456 rupiah",
    "tanggal 01-02-2021 03-04-2021 dan 08.09.2021 08.10.2021",
    "periode 2021-01-01 2021-12-31",
    "pukul 08.00-12.00 13.00-16.00",
    "halaman 12 14 18 22 31 45 50 61, hlm. 1021-1024",
    "tingkat 3 4 5 3 2 1 4 5 3 3 3 3 4 4 4 4 5",
    "nilai 2.50 3.10 2.75 3.00 4.00 1.20",
    "kode rekening 5.1.02.01.01.0024 dan 2.16.02.2.02.0015",
    "alamat 192.168.100.200 dan 10.10.10.10 192.168.1.1",
    "layanan paspor 2021, NPWP 2021, NIP 12 orang, NRP",
    "3d41a90b6471012345670001ffee",
    "versi 1.2.3-20240301, IMG_20240301_081234.jpg, WhatsApp Image 2024-03-01 at 08.12.34",
    "tahun 2020–2024, halaman 12–18, ISSN 0215-9635, ISBN 978-602-1234-56-7, Nomor 050–3708",
    "pukul 0800-1600, Nomor 0812/345678/2021, Surat No. 045.2/1234567/2024",
    "ISO/IEC 27001:2013 dan RFC 2119",
    "kode pos 55213, 15 OPD, 1.500 pegawai, 085 hari",
  ])("leaves alone “%s”", (text) => {
    expect(maskPrivateData(text)).toBe(text);
  });
});
