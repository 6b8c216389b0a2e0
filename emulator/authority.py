"""The server's own certificate authority: who trusts it may speak https to the server, by any of its names.

One folder has everything: `ca.key` and `ca.pem`, made once; `server.key`; a certificate for each name that clients
asked for. Keys are readable by their owner only.
"""

import ipaddress
import re
import ssl
import threading
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from emulator.kernel.clock import Clock

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.x509 import CertificateBuilder

_AUTHORITY_TIME = timedelta(days=3650)
_SERVER_TIME = timedelta(days=397)
_RENEWED_BEFORE = timedelta(days=30)
_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME = re.compile(rf"(?=.{{1,200}}$){_LABEL}(?:\.{_LABEL})*")
_LOCAL = ("localhost", "127.0.0.1", "::1", "host.docker.internal")


class Authority:
    """Makes what is missing when it is first needed. Made late, because the library takes its time to be imported."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.path = folder / "ca.pem"
        self._folder = folder
        self._clock = clock
        self._guard = threading.Lock()
        self._contexts: dict[str, ssl.SSLContext] = {}

    def certificate(self) -> str:
        """Of the authority: what is to be trusted."""
        with self._guard:
            self._prepare()
        return self.path.read_text()

    def context(self) -> ssl.SSLContext:
        """For a server. A client gets a certificate for the name that it asks for."""
        local = self._context_of("")

        def choose(connection: Any, name: str | None, _: ssl.SSLContext) -> None:
            wanted = (name or "").lower()
            if wanted not in _LOCAL and _NAME.fullmatch(wanted):
                connection.context = self._context_of(wanted)

        local.sni_callback = choose
        return local

    def _context_of(self, name: str) -> ssl.SSLContext:
        """name: "" for this machine's own names and addresses."""
        with self._guard:
            if name not in self._contexts:
                self._prepare()
                path = self._folder / f"{name or _LOCAL[0]}.pem"
                if not self._is_fresh(path):
                    self._issue(path, [name] if name else _LOCAL)
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain(path, self._folder / "server.key")
                self._contexts[name] = context
            return self._contexts[name]

    def _prepare(self) -> None:
        """The certificate comes last: it says that the keys are there."""
        if self.path.exists():
            return
        from cryptography import x509

        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _new_key(self._folder / "server.key")
        key = _new_key(self._folder / "ca.key")
        builder = _builder("codexyz local authority", self._clock, _AUTHORITY_TIME)
        builder = builder.issuer_name(_named("codexyz local authority")).public_key(key.public_key())
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        usage = x509.KeyUsage(
            digital_signature=True, content_commitment=False, key_encipherment=False, data_encipherment=False,
            key_agreement=False, key_cert_sign=True, crl_sign=True, encipher_only=False, decipher_only=False,
        )  # fmt: skip
        builder = builder.add_extension(usage, critical=True)
        builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        _sign(builder, key, self.path)

    def _issue(self, path: Path, names: Sequence[str]) -> None:
        """A certificate of the server for these names and addresses."""
        from cryptography import x509
        from cryptography.x509.oid import ExtendedKeyUsageOID

        key, authority = _load_key(self._folder / "server.key"), _load_key(self._folder / "ca.key")
        issuer = x509.load_pem_x509_certificate(self.path.read_bytes())
        builder = _builder(names[0], self._clock, _SERVER_TIME)
        builder = builder.issuer_name(issuer.subject).public_key(key.public_key())
        builder = builder.add_extension(x509.SubjectAlternativeName(list(map(_general_name, names))), critical=False)
        builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.public_key())
        builder = builder.add_extension(identifier, critical=False)
        _sign(builder, authority, path)

    def _is_fresh(self, path: Path) -> bool:
        if not path.exists():
            return False
        from cryptography.x509 import load_pem_x509_certificate

        end = load_pem_x509_certificate(path.read_bytes()).not_valid_after_utc
        return end - self._clock.now() > _RENEWED_BEFORE


def _builder(name: str, clock: Clock, time: timedelta) -> "CertificateBuilder":
    """Valid from yesterday: clocks differ."""
    from cryptography import x509

    now = clock.now()
    builder = x509.CertificateBuilder().subject_name(_named(name)).serial_number(x509.random_serial_number())
    return builder.not_valid_before(now - timedelta(days=1)).not_valid_after(now + time)


def _named(name: str) -> Any:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64])])


def _general_name(name: str) -> Any:
    from cryptography import x509

    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _sign(builder: "CertificateBuilder", key: "EllipticCurvePrivateKey", path: Path) -> None:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding

    unfinished = path.with_suffix(".unfinished")
    unfinished.write_bytes(builder.sign(key, SHA256()).public_bytes(Encoding.PEM))
    unfinished.replace(path)


def _new_key(path: Path) -> "EllipticCurvePrivateKey":
    from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    key = generate_private_key(SECP256R1())
    path.touch(mode=0o600)
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return key


def _load_key(path: Path) -> "EllipticCurvePrivateKey":
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    key: Any = load_pem_private_key(path.read_bytes(), None)
    found: EllipticCurvePrivateKey = key
    return found
