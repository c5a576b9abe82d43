/** What people begin their passwords with, in the languages of our users; lower case, letters alone. */
export const commonWords = `
password passwort passord passwd pass pwd secret default guest admin administrator root user username login
signin signup letmein letme open welcome hello access enter master super superman batman spiderman ironman
test testing tester demo sample example changeme change temp temporary temppass newpass mypass mypassword
qwerty qwertz azerty asdf asdfgh zxcv zxcvbn qazwsx wsxedc qweasd abcabc aaaa xxxx zzzz
monkey dragon shadow sunshine princess prince football soccer baseball basketball hockey tennis golf
iloveyou iloveu loveyou lovely love lover forever always friend friends family mother father sister brother
baby angel flower butterfly summer winter spring autumn january february march april june july august
september october november december monday tuesday wednesday thursday friday saturday sunday
michael michelle jordan jessica jennifer charlie daniel andrew thomas robert william david matthew anthony
ashley amanda nicole hannah george harley hunter ranger buster ginger pepper cookie cheese banana orange
apple cherry purple yellow silver golden diamond crystal star stars starwars pokemon naruto mickey
computer internet google facebook instagram twitter whatsapp telegram youtube microsoft windows android
samsung iphone nokia oracle cisco server system network database backup support service office manager
company business money million dollar rupiah money cash bank credit payment lucky winner killer ninja
freedom trustno trust whatever nothing something everything anything computer phone mobile number secure
security letmepass opensesame sesame abracadabra matrix phoenix mustang ferrari porsche corvette yamaha
honda toyota suzuki kawasaki liverpool chelsea arsenal barcelona manchester united juventus madrid milan
persib persija persebaya indonesia indonesian jakarta bandung surabaya semarang yogyakarta jogja bali medan
makassar malang bogor depok tangerang bekasi sumatra jawa kalimantan sulawesi papua nusantara merdeka garuda
pancasila majapahit sriwijaya borobudur rahasia sandi katasandi kata kunci masuk saya kamu anda aku dia kita
kami semua bismillah alhamdulillah assalamualaikum allah muhammad islam yesus tuhan berkah amin
sayang sayangku cinta cintaku kekasih rindu manis cantik ganteng ibu bapak mama papa mamah papah bunda ayah
kakak adik anak keluarga sahabat teman bersama selamanya selalu bahagia senang sukses semangat jaya maju
makmur sentosa abadi sejahtera mandiri berkarya utama pratama sekolah kantor rumah toko warung usaha uang
kaya juta milyar kucing anjing burung harimau singa naga gajah ayam ikan mawar melati bunga bintang bulan
matahari langit pelangi merah putih biru hijau kuning hitam senin selasa rabu kamis jumat sabtu minggu
januari februari maret april mei juni juli agustus september oktober november desember ramadan lebaran
agus budi siti dewi putri putra ayu eka dwi tri adi indra rizki fitri wati nur sri ahmad yusuf
otp sms code verify verification token gateway merchant owner sandi
`
  .trim()
  .split(/\s+/)
