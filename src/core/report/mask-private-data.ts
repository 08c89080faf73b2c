/** What is masked, and what is not, as every place says it that speaks of a redacted copy. */
export const MASKED_IN_WORDS =
  "nomor identitas (NIK, KK, NIP, NPWP, paspor), nomor telepon, dan alamat surel dalam teks disamarkan sejauh bentuknya dikenali; nama orang, alamat tautan, dan halaman bukti tidak disamarkan";

const IDENTITY = "[nomor identitas disamarkan]";
const TELEPHONE = "[nomor telepon disamarkan]";

/**
 * The text with a word in brackets for every number that names one person, every telephone number, and every e-mail address,
 * as people write them in Indonesia. Numbers of regulations and letters, years, amounts and pages stay as they are.
 */
export function maskPrivateData(text: string): string {
  const named = NAMED_IDENTITIES.reduce((left, pattern) => left.replace(pattern, `$1${IDENTITY}`), text);
  return named
    .replace(E_MAIL, "[alamat surel disamarkan]")
    .replace(CHAT_LINK, `$1${TELEPHONE}`)
    .replace(TAX_NUMBER, IDENTITY)
    .replace(LONG_NUMBER, (number) => (isOrdinary(number) ? number : IDENTITY))
    .replace(TELEPHONE_NUMBER, TELEPHONE);
}

const E_MAIL = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;
const CHAT_LINK = /((?:\bwa\.me\/|[?&]phone=|\btel:))\+?\d{8,15}/gi;

/** Behind the word that names a number; few signs, so that a long row of blanks costs no time. */
const BEHIND = String.raw`(?:\s{1,3}(?:RI|no\.?|nomor)){0,2}[\s:.]{0,4}`;
/** Those that only the word before them tells from other numbers: a passport's letter and digits, 15 digits of an NPWP, old NIPs, NRPs. */
const NAMED_IDENTITIES = [
  String.raw`(\b(?:paspor|passport)${BEHIND})[A-Z]{1,2}[ -]?\d{6,7}(?![\p{L}\d])`,
  String.raw`(\bNPWP${BEHIND})\d(?:[ .-]?\d){14,15}(?!\d)`,
  String.raw`(\b(?:NIP|NRP)${BEHIND})(?:\d{8,9}|\d{3} \d{3} \d{3})(?![\p{L}\d]|[ .-]\d)`,
].map((pattern) => new RegExp(pattern, "giu"));
/** 01.234.567.8-901.000 */
const TAX_NUMBER = /(?<![\p{L}\d]|\d[.,/-])\d{2}\.\d{3}\.\d{3}\.\d[.-]\d{3}\.\d{3}(?![\p{L}\d]|[.-]\d)/gu;

/** NIK, KK and today's NPWP have 16 digits, a NIP has 18; also in groups. */
const LONG_NUMBER =
  /(?:(?<![\p{L}\d]|\d[.-]|\bRp\.? ?)|(?<=\b(?:NIK|NIP|KK|KTP|NPWP)))\d(?:[ .-]?\d){15}(?:[ .-]?\d{2})?(?![\p{L}\d]|[.-]\d)/giu;
const MOST_GROUPS = 5;
const AMOUNT = /^\d{1,3}(?:\.\d{3})+$/;
const YEARS = /^(?:19|20)\d\d(?:[ .-](?:19|20)\d\d)+$/;
const DATES = /^\d\d([.-])\d\d\1\d{4}[ -]\d\d\1\d\d\1\d{4}$|^\d{4}-\d\d-\d\d[ -]\d{4}-\d\d-\d\d$/;

/** An amount, a row of years, pages or marks, or a span of days happens to have as many digits. */
function isOrdinary(number: string): boolean {
  const groups = number.split(/[ .-]/);
  return groups.length > MOST_GROUPS || [AMOUNT, YEARS, DATES].some((shape) => shape.test(number));
}

/** Between groups of digits, also as word processors write it. */
const GAP = "[ \\u00A0.\\u2010-\\u2013-]";
/** After the country's number; of a mobile phone; of a place, whose number has three digits in the largest cities, else four. */
const SHAPES = [
  String.raw`(?:\(?(?:\+|\b00)62\)?)(?:${GAP}?\(?0?\))?${GAP}?\(?[2-9]\d{1,2}\)?(?:${GAP}?\d){5,10}`,
  String.raw`62[ -]?8\d(?:[ -]?\d){7,10}`,
  String.raw`\(?08[1-9]\d?\d?\)?(?:${GAP}?\d){6,10}`,
  String.raw`\(\s?0[2-79]\d{1,2}\s?\)${GAP}?\d(?:${GAP}?\d){4,7}`,
  String.raw`(?:02[124]|031|061|0[2-79]\d\d)${GAP}?\d(?:${GAP}?\d){5,7}`,
];
/** "…/7398382": another one of the same place. */
const MORE = String.raw`(?:\s?/\s?\(?\+?\d(?:\)?${GAP}?\d){5,13})*`;
/** Not in front of what makes it the number of a letter. */
const END = String.raw`(?![\p{L}\d]|[.-]\d|\s?/\s?(?:\d{1,4}(?!\d)|\p{L}+/)|\s{1,3}Tahun\b)`;
const TELEPHONE_NUMBER = new RegExp(
  String.raw`(?:(?<![\p{L}\d]|\d[.,/-]|\bRp\.? ?)|(?<=\b(?:HP|WA|Tel|Telp|Tlp|No)))(?:${SHAPES.join("|")})${MORE}${END}`,
  "giu",
);
