import { useTexts } from '../texts/use-texts';
import './progress.css';

/** How far a long task is: in words, and as the browser's own bar. */
export function Progress({ label, done, of }: { label: string; done: number; of: number }) {
  const { t } = useTexts();
  return (
    <div className="progress">
      <progress max={Math.max(of, 1)} value={done} aria-label={label} />
      <span className="small">{t('parts.progress', { done, of })}</span>
    </div>
  );
}
