import { UNFOLDED_BYTES_MOST, ZIP_ENTRIES_MOST, ZipArchive } from './zip-archive';
import { type MadeUpEntry, zipOf } from './zip-archive.fixture';

const refusal = async (entry: MadeUpEntry, change: (bytes: Buffer) => Buffer = (bytes) => bytes) => {
  const archive = await ZipArchive.open(change(zipOf([entry])));
  return await archive.read(entry.name).then(
    () => 'was read',
    (error: unknown) => error,
  );
};

const TOO_LARGE = { code: 'file-too-large', detail: 'The archive unfolds into more than 128 MiB.' };

describe('an archive', () => {
  it.each([0, 8, 93])('trap 6: gives back what was folded by method %i', async (method) => {
    const archive = await ZipArchive.open(zipOf([{ name: 'a.json', content: 'a'.repeat(9_000), method }]));
    expect((await archive.read('a.json'))?.toString()).toBe('a'.repeat(9_000));
  });

  it('trap 6: refuses any other method by its number', async () => {
    expect(await refusal({ name: 'a.json', content: 'x', method: 14 })).toMatchObject({
      code: 'unsupported-compression',
      detail: 'The archive is compressed by method 14; deflate (8) and Zstandard (93) are read.',
      place: 'a.json',
    });
  });

  it('has nothing of a name that it does not hold', async () => {
    const archive = await ZipArchive.open(zipOf([{ name: 'a.json', content: 'x' }]));
    expect(archive.names).toEqual(['a.json']);
    expect(await archive.read('constructor')).toBeUndefined();
  });

  it.each([8, 93])('refuses what declares to unfold into more than 128 MiB by method %i', async (method) => {
    const declared = (declaredSize: number) => refusal({ name: 'a', content: 'x', method, declaredSize });
    expect(await declared(UNFOLDED_BYTES_MOST + 1)).toMatchObject(TOO_LARGE);
    expect(await declared(UNFOLDED_BYTES_MOST)).toMatchObject({ code: 'unreadable-file' });
  });

  it('refuses a bomb of Zstandard that declares to be small', async () => {
    const content = Buffer.alloc(UNFOLDED_BYTES_MOST + 1);
    expect(await refusal({ name: 'a', content, method: 93, declaredSize: 10 })).toMatchObject(TOO_LARGE);
  });

  it('stops a bomb of deflate that declares to be small', async () => {
    const content = Buffer.alloc(1_000_000);
    expect(await refusal({ name: 'a', content, method: 8, declaredSize: 10 })).toMatchObject({
      code: 'unreadable-file',
      detail: 'The archive is damaged: an entry of it cannot be read.',
    });
  });

  it('adds up what its entries unfold into', async () => {
    const half = Buffer.alloc(70 * 1_024 * 1_024);
    const archive = await ZipArchive.open(
      zipOf([
        { name: 'a', content: half, method: 93 },
        { name: 'b', content: half, method: 93 },
      ]),
    );
    expect(await archive.read('a')).toHaveLength(half.length);
    await expect(archive.read('b')).rejects.toMatchObject(TOO_LARGE);
  });

  it('takes 20,000 entries and refuses one more', async () => {
    const entries = Array.from({ length: ZIP_ENTRIES_MOST + 1 }, (_, index) => ({
      name: `${index}`,
      content: '',
      method: 0,
    }));
    expect((await ZipArchive.open(zipOf(entries.slice(1)))).names).toHaveLength(20_000);
    await expect(ZipArchive.open(zipOf(entries))).rejects.toMatchObject({
      code: 'file-too-large',
      detail: 'The archive holds 20001 entries; at most 20000 are read.',
    });
  });

  it('refuses an encrypted entry', async () => {
    expect(await refusal({ name: 'a', content: 'x', isEncrypted: true })).toMatchObject({
      code: 'unreadable-file',
      detail: 'The archive is encrypted: send it without a password.',
    });
  });

  it('refuses an entry whose content is not what was put in', async () => {
    const stored = { name: 'a', content: 'right', method: 0 };
    const change = (bytes: Buffer) =>
      Buffer.from(bytes.toString('latin1').replace('right', 'wrong'), 'latin1');
    expect(await refusal(stored, change)).toMatchObject({ code: 'unreadable-file', place: 'a' });
  });

  it('refuses an archive that is cut off', async () => {
    const bytes = zipOf([{ name: 'a', content: 'x' }]);
    await expect(ZipArchive.open(bytes.subarray(0, -10))).rejects.toMatchObject({
      code: 'unreadable-file',
      detail: 'The archive is damaged: its list of entries cannot be read.',
    });
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:\\a'])(
    'does not open one with the name %s',
    async (name) => {
      await expect(ZipArchive.open(zipOf([{ name, content: 'x' }]))).rejects.toMatchObject({
        code: 'unreadable-file',
      });
    },
  );
});
