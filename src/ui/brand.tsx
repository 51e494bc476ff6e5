/** The sign of Rapporteur: a margin rule, and a line of text with a dotted underline. */
export function BrandSign({ size = 16 }: { size?: number }) {
  return (
    <svg class="brand-sign" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path class="rule" d="M2 1v14" />
      <path class="dots" d="M5.5 5h10" />
    </svg>
  );
}
