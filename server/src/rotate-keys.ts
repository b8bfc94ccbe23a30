import { runCommand, withService } from './command';
import { readOptions } from './command-line';
import { KeyRotation, type RotationReport } from './sealing/key-rotation.service';

const USE = 'Use: npm run keys:rotate -- [--dry-run] [--json]';

/** Seals with the current key what an older one has sealed; ends with 1 when something cannot be read. */
runCommand(async (words) => {
  const dry = readOptions(words, { 'dry-run': { type: 'boolean' } }, USE)['dry-run'];
  const report = await withService(
    (app) => {
      const rotation = app.get(KeyRotation);
      return dry ? rotation.preview() : rotation.rotate();
    },
    { sealEvery: 0 },
  );
  const failed = report.left.some(({ readable }) => !readable);
  return { data: report, text: lines(report), failed };
});

function lines({ keyId, rotated, left }: RotationReport): string {
  const rest = left.map(
    ({ keyId: id, values, readable }) =>
      `  ${values} values are sealed with "${id}"${readable ? '' : ', which SEALING_KEYS does not name'}`,
  );
  const end =
    rest.length > 0 ? rest : ['Every value is sealed with it: other keys may go from SEALING_KEYS.'];
  return [`The key "${keyId}" seals; ${rotated} values were sealed anew.`, ...end].join('\n');
}
