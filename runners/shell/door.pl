# Opens a port at 127.0.0.1 that leads to the server, says `port process`, and goes on in the background.
# $1 host  $2 port of the server
use strict;
use Socket;
use POSIX ();

my ($host, $port) = @ARGV;
my $server = sockaddr_in($port, inet_aton($host) || exit 1);
socket(my $door, PF_INET, SOCK_STREAM, 0) || exit 1;
bind($door, sockaddr_in(0, INADDR_LOOPBACK)) && listen($door, 64) || exit 1;
my $process = fork;
exit 1 unless defined $process;
if ($process) {
    print((sockaddr_in(getsockname $door))[0], " $process\n");
    exit 0;
}
POSIX::setsid();
chdir '/';
open STDIN, '<', '/dev/null';
open STDOUT, '>', '/dev/null';
open STDERR, '>', '/dev/null';
$SIG{CHLD} = 'IGNORE';
$SIG{PIPE} = 'IGNORE';
while (1) {
    accept(my $client, $door) || next;
    unless (fork) {
        close $door;
        guest($client);
        exit 0;
    }
    close $client;
}

sub guest { # both ways, until both have said their end
    my ($client) = @_;
    socket(my $inside, PF_INET, SOCK_STREAM, 0) || return;
    connect($inside, $server) || return;
    my $both = fork;
    defined $both || return;
    my ($from, $to) = $both ? ($client, $inside) : ($inside, $client);
    while (sysread $from, my $data, 65536) {
        my $done = 0;
        while ($done < length $data) {
            $done += syswrite($to, $data, length($data) - $done, $done) || return;
        }
    }
    shutdown $to, 1;
}
