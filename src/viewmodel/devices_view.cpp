// SPDX-License-Identifier: MIT
#include "viewmodel/devices_view.h"

#include "core/isolated_text.h"
#include "runtime/session_manager.h"
#include "viewmodel/age_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace latchkey::viewmodel {

using core::isolated;

namespace {

using Words = std::pair<QLatin1String, QLatin1String>;

// In this order: browsers name those they are descended from as well.
constexpr std::array programs{Words{QLatin1String("Latchkey"), QLatin1String("Latchkey")}, Words{QLatin1String("Edg/"), QLatin1String("Edge")},
                              Words{QLatin1String("OPR/"), QLatin1String("Opera")}, Words{QLatin1String("Firefox/"), QLatin1String("Firefox")},
                              Words{QLatin1String("Chrome/"), QLatin1String("Chrome")}, Words{QLatin1String("Safari/"), QLatin1String("Safari")}};
constexpr std::array systems{Words{QLatin1String("Android"), QLatin1String("Android")}, Words{QLatin1String("iPhone"), QLatin1String("iPhone")},
                             Words{QLatin1String("iPad"), QLatin1String("iPad")}, Words{QLatin1String("Windows"), QLatin1String("Windows")},
                             Words{QLatin1String("Mac OS"), QLatin1String("macOS")}, Words{QLatin1String("Linux"), QLatin1String("Linux")}};

template <size_t size>
QString wordFor(const QString &userAgent, const std::array<Words, size> &words)
{
    const auto found = std::find_if(words.begin(), words.end(), [&userAgent](const Words &one) { return userAgent.contains(one.first); });
    return found == words.end() ? QString() : QString(found->second);
}

} // namespace

QString deviceText(const QString &userAgent)
{
    const QString program = wordFor(userAgent, programs);
    const QString system = wordFor(userAgent, systems);
    if (program.isEmpty())
        return system.isEmpty() ? DevicesView::tr("Unknown device") : system;
    return system.isEmpty() ? program : DevicesView::tr("%1 on %2").arg(isolated(program), isolated(system));
}

DevicesView::DevicesView(QObject *parent) : RoomView(parent), m_model(DeviceRow::staticMetaObject, "deviceId")
{
}

DevicesView::~DevicesView() = default;

void DevicesView::open(runtime::SessionManager &session, live::LiveClient &client)
{
    m_devices = std::make_unique<account::Devices>(client);
    connect(m_devices.get(), &account::Devices::changed, this, &DevicesView::read);
    connect(m_devices.get(), &account::Devices::reauthenticationNeeded, &session, &runtime::SessionManager::reauthenticate);
    read();
}

void DevicesView::read()
{
    if (!m_devices)
        return;
    const QDateTime now = QDateTime::currentDateTime();
    QList<DeviceRow> rows;
    for (const account::Device &device : m_devices->list()) {
        const QString since = tr("since %1").arg(ageText(QDateTime::fromMSecsSinceEpoch(device.since.count()), now));
        rows.append({device.id, deviceText(device.userAgent), device.ipAddress.isEmpty() ? since : tr("%1, %2").arg(device.ipAddress, since),
                     device.isThis, m_devices->isEnding(device.id)});
    }
    // This one first: the one nobody looks for to end it, and the one that tells how to read the rest.
    std::stable_partition(rows.begin(), rows.end(), [](const DeviceRow &row) { return row.isThis; });
    m_model.show(rows);
    Q_EMIT changed();
}

DevicesView::State DevicesView::state() const
{
    static_assert(int(State::Failed) == int(account::Devices::State::Failed));
    return m_devices ? State(m_devices->state()) : State::Loading;
}

int DevicesView::others() const
{
    if (!m_devices)
        return 0;
    const QList<account::Device> &list = m_devices->list();
    return int(std::count_if(list.begin(), list.end(), [](const account::Device &device) { return !device.isThis; }));
}

bool DevicesView::isBusy() const
{
    if (!m_devices)
        return false;
    const QList<account::Device> &list = m_devices->list();
    return std::any_of(list.begin(), list.end(), [this](const account::Device &device) { return m_devices->isEnding(device.id); });
}

std::optional<core::Failure> DevicesView::failure() const
{
    return m_devices ? m_devices->failure() : std::nullopt;
}

void DevicesView::dismiss()
{
    if (m_devices)
        m_devices->dismiss();
}

void DevicesView::end(const QString &deviceId)
{
    if (m_devices)
        m_devices->end(deviceId);
}

void DevicesView::endOthers()
{
    if (m_devices)
        m_devices->endOthers();
}

} // namespace latchkey::viewmodel
