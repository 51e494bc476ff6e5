/** A message in which *these words* weigh more. */
export function Rich({ text }: { text: string }) {
  return (
    <>{text.split('*').map((part, index) => (index % 2 === 1 ? <strong key={`${index}`}>{part}</strong> : part))}</>
  );
}
