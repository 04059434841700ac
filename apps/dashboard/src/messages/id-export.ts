/** Files to take away. */
export const idExport = {
  'nav.exports': 'Unduh angka',
  'export.title': 'Unduh angka',
  'export.lead': 'Angka triwulan yang sudah disegel, sebagai berkas.',
  'export.none': 'Belum ada triwulan yang disegel. Angka dapat diunduh setelah triwulan ditutup.',
  'export.note': 'Setiap berkas menyebut label, batas pencatatan, aturan penilaian, definisi, dan akarnya.',
  'export.hidden':
    'Angka tentang 1 sampai 4 orang disembunyikan (*), begitu pula selisih 1 sampai 4 dengan pernyataan sebelumnya dan angka lain yang dapat membukanya. Angka 0 ditampilkan.',
  'export.whole': 'Berkas Anda memuat semua angka tanpa penyembunyian: jangan diteruskan ke luar program.',
  'export.list': 'Triwulan yang disegel',
  'export.cutOff': 'Yang tercatat sebelum {when}',
  'export.sealed': 'Disegel',
  'export.restated': 'Dinyatakan ulang {n}',
  'export.take': 'Unduh:',
  'export.xlsx': 'XLSX',
  'export.csv': 'CSV',
  'export.csvLocal': 'CSV untuk Excel setempat (;)',
} as const;
