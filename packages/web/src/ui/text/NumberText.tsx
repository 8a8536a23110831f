// A number in the reader's notation, with tabular figures.
import { useUi } from '../UiProvider.tsx';

export type NumberTextProps = {
  readonly value: number;
  readonly unit?: string;
  readonly digits?: number;
};

export function NumberText({ value, unit, digits }: NumberTextProps) {
  const { locale } = useUi();
  const options =
    digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return (
    <span className="nowrap">
      {new Intl.NumberFormat(locale, options).format(value)}
      {unit === undefined ? '' : `\u00a0${unit}`}
    </span>
  );
}
