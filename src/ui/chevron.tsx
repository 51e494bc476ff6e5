/** The sign of something that folds; it turns when its `details` is open. */
export function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
      <path d="M4.5 2.5 8 6l-3.5 3.5" />
    </svg>
  );
}
