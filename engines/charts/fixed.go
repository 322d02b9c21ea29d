package charts

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"math/rand/v2"
	"text/template"

	"github.com/google/uuid"
)

const (
	letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	digits  = "0123456789"
)

// fixed are the functions that give something else every time, as ones that give the same in every run: from a generator with a
// constant seed, and keys and certificates that are none. Nothing here is secret, and none of it reaches a cluster.
func fixed() template.FuncMap {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(alphabet string) func(int) (string, error) {
		return func(count int) (string, error) {
			if count < 0 || count > 1<<20 {
				return "", fmt.Errorf("a random text of %d characters", count)
			}
			out := make([]byte, count)
			for i := range out {
				out[i] = alphabet[random.IntN(len(alphabet))]
			}
			return string(out), nil
		}
	}
	bytesOf := func(count int) []byte {
		out := make([]byte, count)
		for i := range out {
			out[i] = byte(random.Uint32())
		}
		return out
	}
	block := func(kind string) string {
		return string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: bytesOf(256)}))
	}
	certificate := func(...any) pair { return pair{block("CERTIFICATE"), block("RSA PRIVATE KEY")} }
	table := template.FuncMap{
		"randAlphaNum": pick(letters + digits),
		"randAlpha":    pick(letters),
		"randNumeric":  pick(digits),
		"randAscii":    pick(printable()),
		"randInt":      func(low, high int) int { return random.IntN(high-low) + low },
		"randBytes": func(count int) (string, error) {
			if count < 0 || count > 1<<20 {
				return "", fmt.Errorf("%d random bytes", count)
			}
			return base64.StdEncoding.EncodeToString(bytesOf(count)), nil
		},
		"uuidv4": func() string {
			return uuid.Must(uuid.FromBytes(versioned(bytesOf(16)))).String()
		},
		"shuffle": func(text string) string {
			runes := []rune(text)
			random.Shuffle(len(runes), func(i, j int) { runes[i], runes[j] = runes[j], runes[i] })
			return string(runes)
		},
		"bcrypt":        bcrypt,
		"htpasswd":      func(user, password string) string { return user + ":" + bcrypt(password) },
		"encryptAES":    encrypt,
		"genPrivateKey": func(string) string { return block("RSA PRIVATE KEY") },
		"getHostByName": func(string) string { return "" },
		"lookup":        func(string, string, string, string) map[string]any { return map[string]any{} },
	}
	for _, name := range []string{"genCA", "genCAWithKey", "genSelfSignedCert", "genSelfSignedCertWithKey", "genSignedCert", "genSignedCertWithKey"} {
		table[name] = certificate
	}
	return table
}

// pair is what functions for certificates give.
type pair struct {
	Cert string
	Key  string
}

func printable() string {
	out := make([]byte, 0, 95)
	for c := byte(32); c < 127; c++ {
		out = append(out, c)
	}
	return string(out)
}

func versioned(id []byte) []byte {
	id[6], id[8] = id[6]&0x0f|0x40, id[8]&0x3f|0x80
	return id
}

// bcrypt has the form of a hash with a random salt.
func bcrypt(password string) string {
	sum := sha256.Sum256([]byte(password))
	text := base64.RawStdEncoding.EncodeToString(append(sum[:], sum[:8]...))
	return "$2a$10$" + text[:53]
}

// encrypt is Sprig's AES-256-CBC with a vector that follows from the text.
func encrypt(password, text string) (string, error) {
	key := make([]byte, 32)
	copy(key, password)
	block, err := aes.NewCipher(key)
	if err != nil {
		return "", err
	}
	padding := aes.BlockSize - len(text)%aes.BlockSize
	content := []byte(text)
	for range padding {
		content = append(content, byte(padding))
	}
	sum := sha256.Sum256([]byte(text))
	out := append([]byte{}, sum[:aes.BlockSize]...)
	encrypted := make([]byte, len(content))
	cipher.NewCBCEncrypter(block, out).CryptBlocks(encrypted, content)
	return base64.StdEncoding.EncodeToString(append(out, encrypted...)), nil
}
