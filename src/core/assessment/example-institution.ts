/** Of the assessment that is there to look around in. */
export const EXAMPLE_INSTITUTION = "Contoh: Kementerian Koordinator Bidang Perekonomian";

/** Whether an assessment bears the example's name: nobody's own work begins with that. */
export function isExample({ institution }: { readonly institution: string }): boolean {
  return institution === EXAMPLE_INSTITUTION;
}
